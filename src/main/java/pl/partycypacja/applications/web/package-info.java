/// Applications over HTTP, for applicants and for the coordinators of the programme.
@NullMarked
package pl.partycypacja.applications.web;

import org.jspecify.annotations.NullMarked;
