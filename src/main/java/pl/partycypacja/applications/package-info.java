/// Applications, from a draft to the result, and what comes of it: reviews, interviews, decisions, participations
/// (APP-1 … APP-10, REC-8). It moves no money: grants, vouchers and advice ask it who takes part.
@NullMarked
package pl.partycypacja.applications;

import org.jspecify.annotations.NullMarked;
