/// Polish text: normalisation, word forms, unaccented keys.
@NullMarked
package pl.partycypacja.platform.text;

import org.jspecify.annotations.NullMarked;
