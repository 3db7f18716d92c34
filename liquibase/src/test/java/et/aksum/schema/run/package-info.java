/** What tests need from the inside of the engine. */
package et.aksum.schema.run;
