/// Organisations and who belongs to them (ACC-5). Kept apart from accounts, because an organisation has a life of
/// its own; it decides nothing about what members may do elsewhere.
@NullMarked
package pl.partycypacja.organisations;

import org.jspecify.annotations.NullMarked;
