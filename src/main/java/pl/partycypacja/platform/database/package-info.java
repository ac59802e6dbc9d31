/// The embedded PostgreSQL of development, demo and tests, and what guards every connection.
@NullMarked
package pl.partycypacja.platform.database;

import org.jspecify.annotations.NullMarked;
