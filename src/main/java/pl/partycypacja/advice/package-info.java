/// Experts' time (ADV-1, ADV-2): participants ask for it, coordinators assign an expert, experts give it. The module
/// owns the requests and the minutes that each participation has used. It does not decide who is entitled to advice,
/// nor who is an expert: editions and programmes say that.
@NullMarked
package pl.partycypacja.advice;

import org.jspecify.annotations.NullMarked;
