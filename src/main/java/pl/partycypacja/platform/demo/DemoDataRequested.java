package pl.partycypacja.platform.demo;

/// Asks each module to load its part of the demo data, in the order of the observers' priorities: accounts,
/// organisations, programmes, recruitments. What is there already is left alone.
public record DemoDataRequested(DemoFiles files) {}
