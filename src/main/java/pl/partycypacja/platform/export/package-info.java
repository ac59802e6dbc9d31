/// Lists as CSV and XLSX (contract rule 27): modules make a [pl.partycypacja.platform.export.Sheet], the platform
/// writes it in the format that was asked for.
@NullMarked
package pl.partycypacja.platform.export;

import org.jspecify.annotations.NullMarked;
