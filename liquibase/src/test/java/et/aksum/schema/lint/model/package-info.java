@org.jspecify.annotations.NullMarked
package et.aksum.schema.lint.model;
