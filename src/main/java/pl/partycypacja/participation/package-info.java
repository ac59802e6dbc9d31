/// Participations in editions and awards of contests (APP-9, REC-8), and the wallet of what they bring. It selects
/// nobody: that is done when it is told that somebody begins.
@NullMarked
package pl.partycypacja.participation;

import org.jspecify.annotations.NullMarked;
