/** Entities to draft for. */
package et.aksum.schema.draft;
