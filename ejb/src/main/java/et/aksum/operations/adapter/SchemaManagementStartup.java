package et.aksum.operations.adapter;

import et.aksum.operations.DriftReports;
import et.aksum.operations.SchemaReview;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/** Makes the schema known to management tools as long as the application runs. */
@Singleton
@Startup
@DependsOn("SchemaStartup")
public class SchemaManagementStartup {
    @Inject
    SchemaReview review;

    @Inject
    DriftReports drift;

    @PostConstruct
    void register() {
        withdraw();
        try {
            server().registerMBean(new ReadOnly(new SchemaManagement(review, drift)), name());
        } catch (JMException impossible) {
            throw new IllegalStateException("The schema cannot be made known to management.", impossible);
        }
    }

    /** Throws nothing that is checked: the container allows a method of the life cycle none, and warns at each start. */
    @PreDestroy
    void withdraw() {
        try {
            if (server().isRegistered(name())) {
                server().unregisterMBean(name());
            }
        } catch (JMException impossible) {
            throw new IllegalStateException("The schema cannot be withdrawn from management.", impossible);
        }
    }

    private static MBeanServer server() {
        return ManagementFactory.getPlatformMBeanServer();
    }

    private static ObjectName name() throws JMException {
        return new ObjectName(SchemaMXBean.NAME);
    }

    /** Says that its operations only read, so that the server's access control lets those call them who may read. */
    private static final class ReadOnly extends StandardMBean {
        ReadOnly(SchemaMXBean bean) {
            super(bean, SchemaMXBean.class, true);
        }

        @Override
        protected int getImpact(MBeanOperationInfo operation) {
            return MBeanOperationInfo.INFO;
        }
    }
}
