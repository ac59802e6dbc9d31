/// What the generated OpenAPI document says of every operation alike.
@NullMarked
package pl.partycypacja.platform.contract;

import org.jspecify.annotations.NullMarked;
