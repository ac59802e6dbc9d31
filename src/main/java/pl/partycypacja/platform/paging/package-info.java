/// Collections: signed keyset cursors, sorting by an allow-list, the page shape (contract rules 22-26).
@NullMarked
package pl.partycypacja.platform.paging;

import org.jspecify.annotations.NullMarked;
