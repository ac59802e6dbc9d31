/// From a submitted application to an announced result: reviews and the ranking, the shortlist and interviews,
/// decisions, results, the reserve list and appeals (APP-5 … APP-9, REC-8). It takes no applications and keeps no
/// participations: it moves the ones and begins the others.
@NullMarked
package pl.partycypacja.selection;

import org.jspecify.annotations.NullMarked;
