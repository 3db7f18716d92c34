/**
 * How tables are kept in shape: which partitions are ready, and what is past its period.
 *
 * <p>Tables: schema.partition_policy and schema.retention_policy say what is wanted, schema.maintenance_log what was done. The functions of the
 * database do the work, on behalf of the owner; the one rule: whoever calls them names a table and nothing else.
 */
@NullMarked
package et.aksum.schema.retention;

import org.jspecify.annotations.NullMarked;
