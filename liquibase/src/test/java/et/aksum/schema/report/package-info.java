/** The rules of readiness, without a container. */
package et.aksum.schema.report;
