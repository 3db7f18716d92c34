package et.aksum.architecture.planted.reads.reporting;

import et.aksum.architecture.planted.reads.procurement.OrderDrafting;

/** Breaks the rule that reporting only reads. */
public record Dashboard(OrderDrafting drafting) {}
