package et.aksum.shared;

/** Where a position came from, best first. */
public enum GeoSource {
    GPS,
    NETWORK,
    MANUAL
}
