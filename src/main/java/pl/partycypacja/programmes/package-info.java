/// The catalogue: programmes, their editions, and who runs them (PRG-1 … PRG-4). It opens no recruitments,
/// takes no applications and plans no events.
@NullMarked
package pl.partycypacja.programmes;

import org.jspecify.annotations.NullMarked;
