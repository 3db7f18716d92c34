package et.aksum.platform.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The rail: the places of the portal by context, as far as the person may go there. */
@Named("nav")
@RequestScoped
public class Navigation {
    /** A place: the key of its name, its path, its icon and the permission it needs, empty for none. */
    public record Entry(String key, String path, String icon, String permission) {}

    /** Places that belong together. */
    public record Group(String key, List<Entry> entries) {}

    private static final List<Group> ALL = List.of(
            new Group(
                    "nav.group.overview",
                    List.of(
                            new Entry(
                                    "nav.dashboard",
                                    "/reporting/dashboard",
                                    "pi-chart-bar",
                                    "reporting.dashboard.view"),
                            new Entry("nav.approvals", "/approval/inbox", "pi-inbox", ""))),
            new Group(
                    "nav.group.buying",
                    List.of(
                            new Entry(
                                    "nav.orders", "/procurement/orders", "pi-shopping-cart", "procurement.order.view"),
                            new Entry(
                                    "nav.suppliers",
                                    "/procurement/suppliers",
                                    "pi-building",
                                    "procurement.supplier.view"),
                            new Entry("nav.items", "/catalogue/items", "pi-box", "catalogue.item.view"),
                            new Entry("nav.imports", "/procurement/imports", "pi-upload", "procurement.import.run"))),
            new Group(
                    "nav.group.clients",
                    List.of(
                            new Entry("nav.clients", "/clients/clients", "pi-building", "clients.client.view"),
                            new Entry(
                                    "nav.client.registrations",
                                    "/clients/registrations",
                                    "pi-inbox",
                                    "clients.registration.view"),
                            new Entry("nav.client.mine", "/clients/mine", "pi-building", "clients.own.view"))),
            new Group(
                    "nav.group.organisation",
                    List.of(
                            new Entry("nav.people", "/identity/people", "pi-users", "identity.user.view"),
                            new Entry(
                                    "nav.services",
                                    "/identity/service-accounts",
                                    "pi-server",
                                    "identity.service.manage"),
                            new Entry("nav.employees", "/workforce/employees", "pi-sitemap", "workforce.employee.view"),
                            new Entry("nav.holidays", "/workforce/holidays", "pi-calendar", "workforce.employee.view"),
                            new Entry("nav.approvalRules", "/approval/rules", "pi-directions", "approval.request.view"),
                            new Entry("nav.roles", "/access/roles", "pi-th-large", "access.role.edit"),
                            new Entry("nav.review", "/access/review", "pi-eye", "access.finding.view"),
                            new Entry("nav.rates", "/access/rates", "pi-percentage", "access.rate.view"),
                            new Entry("nav.requests", "/access/requests", "pi-id-card", "access.request.own"),
                            new Entry(
                                    "nav.signInRules",
                                    "/identity/sign-in-rules",
                                    "pi-shield",
                                    "identity.factor.restore"),
                            new Entry("nav.letters", "/messaging/letters", "pi-envelope", "messaging.letter.manage"),
                            new Entry("nav.audit", "/audit/trail", "pi-verified", "audit.trail.view"),
                            new Entry("nav.privacy", "/consent/privacy", "pi-shield", "consent.answer.view"),
                            new Entry("nav.consents", "/consent/my-consents", "pi-check-square", ""),
                            new Entry("nav.account", "/identity/account", "pi-user", ""))),
            new Group(
                    "nav.group.operations",
                    List.of(new Entry("nav.schema", "/operations/schema", "pi-database", "operations.schema.view"))));

    @Inject
    Me me;

    public List<Group> getGroups() {
        return ALL.stream()
                .map(group -> new Group(
                        group.key(),
                        group.entries().stream().filter(this::allowed).toList()))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }

    /** Whether this is the place of the page on the screen, or of a page below it. */
    public boolean current(Entry entry) {
        String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return belongs(view, entry.path());
    }

    private boolean allowed(Entry entry) {
        return entry.permission().isEmpty() || me.may(entry.permission());
    }

    // "/procurement/order.xhtml" and "/procurement/order-edit.xhtml" belong to "/procurement/orders".
    static boolean belongs(String view, String path) {
        String page = Here.extensionless(view);
        String singular = path.endsWith("s") ? path.substring(0, path.length() - 1) : path;
        return page.equals(path) || page.equals(singular) || page.startsWith(singular + "-");
    }
}
