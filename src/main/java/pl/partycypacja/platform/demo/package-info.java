/// The demo: whether this process is one, and how each module loads its part of the demo data.
@NullMarked
package pl.partycypacja.platform.demo;

import org.jspecify.annotations.NullMarked;
