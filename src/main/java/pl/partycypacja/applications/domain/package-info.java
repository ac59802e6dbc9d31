/// Applications, their attachments, receipts and history. It knows no HTTP.
@NullMarked
package pl.partycypacja.applications.domain;

import org.jspecify.annotations.NullMarked;
