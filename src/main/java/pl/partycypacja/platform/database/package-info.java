/// How entities are read, held and stored, and the embedded PostgreSQL of development, demo and tests.
@NullMarked
package pl.partycypacja.platform.database;

import org.jspecify.annotations.NullMarked;
