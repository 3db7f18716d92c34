package et.aksum.procurement;

/** How goods travel. */
public enum TransportMode {
    AIR,
    AIR_CHARTER,
    ROAD,
    SEA
}
