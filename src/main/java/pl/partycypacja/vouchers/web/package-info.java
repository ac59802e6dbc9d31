/// Vouchers over HTTP.
@NullMarked
package pl.partycypacja.vouchers.web;

import org.jspecify.annotations.NullMarked;
