/// The backend of civic-participation programmes. Each package below is one module of the domain; `platform` is
/// what all of them stand on.
@NullMarked
package pl.partycypacja;

import org.jspecify.annotations.NullMarked;
