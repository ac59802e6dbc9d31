/// Documents that are printed: PDF files with Polish letters, QR codes.
@NullMarked
package pl.partycypacja.platform.documents;

import org.jspecify.annotations.NullMarked;
