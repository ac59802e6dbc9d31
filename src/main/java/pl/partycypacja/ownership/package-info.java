/// Whose a thing is: a person's or an organisation's, in a programme that somebody coordinates; who is bound to them;
/// what participants are called, and how they are written to. It owns no thing itself.
@NullMarked
package pl.partycypacja.ownership;

import org.jspecify.annotations.NullMarked;
