/** What entities expect, read from small entities made for it. */
package et.aksum.schema.drift.model;
