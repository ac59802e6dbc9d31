package pl.partycypacja.platform.values;

/// The official code of a commune: two digits of the voivodeship, two of the county, three of the commune.
public final class Teryt {

    /// As a regular expression, for the contract too.
    public static final String PATTERN = "^(0[2468]|1[02468]|2[02468]|3[02])[0-9]{5}$";

    private Teryt() {}
}
