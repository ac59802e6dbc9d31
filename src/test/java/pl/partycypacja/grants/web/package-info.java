/// Tests of grants.
@NullMarked
package pl.partycypacja.grants.web;

import org.jspecify.annotations.NullMarked;
