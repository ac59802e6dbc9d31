/// Organisations and who belongs to them (ACC-5). An organisation has a life of its own, so it is no part of an
/// account. The module refuses to decide what members may do elsewhere.
@NullMarked
package pl.partycypacja.organisations;

import org.jspecify.annotations.NullMarked;
