/// How JSON is read and written: strictly, NFC-normalised, with RFC 7396 patches.
@NullMarked
package pl.partycypacja.platform.json;

import org.jspecify.annotations.NullMarked;
