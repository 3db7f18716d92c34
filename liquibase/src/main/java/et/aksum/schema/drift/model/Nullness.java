package et.aksum.schema.drift.model;

/** Whether an attribute has a value. */
public enum Nullness {
    /** Always. */
    VALUE,
    /** Not always. */
    NULL,
    /** Always when the embedded object it is part of is there, which is not always. */
    WITH_ITS_GROUP
}
