package et.aksum.schema.lint.rule.locking;

import et.aksum.schema.lint.model.Table;
import et.aksum.schema.lint.rule.Moment;
import et.aksum.schema.lint.rule.RuleBook;
import et.aksum.schema.sql.AlterAction;
import et.aksum.schema.sql.AlterRelation;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.PartitionKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** LK26: partitions that come and go under traffic. */
final class PartitionRules {
    private PartitionRules() {}

    static void register(RuleBook book) {
        book.onAction(AlterAction.AttachPartition.class, "LK26", PartitionRules::attachScans);
        book.onAction(AlterAction.DetachPartition.class, "LK26", PartitionRules::detachStopsAll);
    }

    private static void attachScans(AlterAction.AttachPartition attach, AlterRelation alter, Moment at) {
        if (at.isOld(attach.partition()) && !isProved(attach, alter, at)) {
            at.report(
                    attach.partition(),
                    "No validated CHECK of " + attach.partition()
                            + " proves the bounds and that the key has a value, so ATTACH scans it.");
        }
    }

    private static boolean isProved(AlterAction.AttachPartition attach, AlterRelation alter, Moment at) {
        Optional<Table> partition = at.table(attach.partition());
        List<String> keys =
                at.table(alter.name()).flatMap(Table::partitionKey).map(PartitionKey::keys).orElse(List.of()).stream()
                        .map(Expression::asName)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
        Expression bounds = attach.bounds();
        if (partition.isEmpty() || bounds == null) {
            return false;
        }
        if (keys.isEmpty()) {
            return partition.get().constraints().stream().anyMatch(PartitionBounds::isValidCheck);
        }
        return keys.stream().allMatch(partition.get()::isNotNull)
                && new PartitionBounds(bounds).areProvedBy(partition.get(), keys.get(0));
    }

    private static void detachStopsAll(AlterAction.DetachPartition detach, AlterRelation alter, Moment at) {
        if (!detach.concurrently() && !detach.finalizes() && at.isOld(alter.name())) {
            at.report(alter.name(), "DETACH PARTITION without CONCURRENTLY stops all use of " + alter.name() + ".");
        }
    }
}
