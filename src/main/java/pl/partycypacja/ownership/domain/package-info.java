/// How ownership is found out, and how participants are written to.
@NullMarked
package pl.partycypacja.ownership.domain;

import org.jspecify.annotations.NullMarked;
