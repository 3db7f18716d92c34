/** An entity that lives here after it was moved. */
package et.aksum.schema.drift.model.elsewhere.moved;
