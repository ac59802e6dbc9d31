/// Files that people upload: what they are, and what they may be called.
@NullMarked
package pl.partycypacja.platform.files;

import org.jspecify.annotations.NullMarked;
