@org.jspecify.annotations.NullMarked
package et.aksum.schema.sql.read;
