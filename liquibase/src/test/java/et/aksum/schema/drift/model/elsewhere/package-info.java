/** An entity that lives here before it is moved. */
package et.aksum.schema.drift.model.elsewhere;
