package org.hob.mqtt.broker;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.hob.home.Home;
import org.hob.home.Platform;
import org.hob.job.Blocking;
import org.hob.mqtt.Mqtt;
import org.hob.mqtt.discovery.Discovery;
import org.hob.template.Templates;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** One configured broker: its connection, offered as {@link Mqtt}, and the devices that announce themselves there. */
@Component(configurationPid = "org.hob.mqtt", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = MqttPlatform.Config.class, factory = true)
public final class MqttPlatform implements Platform {

    /** What the web console asks for; {@link Settings} checks it. A double underscore stands for one in the key. */
    @SuppressWarnings("MemberName")
    @ObjectClassDefinition(
            name = "MQTT broker",
            description = "A connection to an MQTT broker, and the devices that announce themselves there.")
    @interface Config {

        @AttributeDefinition(name = "Host", description = "Name or address of the broker")
        String host() default "localhost";

        @AttributeDefinition(
                name = "Port",
                description = "1883 without TLS, 8883 with it, unless the broker says otherwise",
                min = "1",
                max = "65535")
        int port() default 1883;

        @AttributeDefinition(name = "User name", description = "Empty if the broker does not ask", required = false)
        String username() default "";

        @AttributeDefinition(name = "Password", type = AttributeType.PASSWORD, required = false)
        String password() default "";

        @AttributeDefinition(name = "TLS", description = "Encrypt the connection, and check who the broker is")
        boolean tls() default false;

        @AttributeDefinition(
                name = "CA file",
                description = "PEM file with the certificates to trust instead of the machine's own",
                required = false)
        String ca__file() default "";

        @AttributeDefinition(
                name = "Client id",
                description = "What the house is called at the broker; empty for a new name at each start",
                required = false)
        String client__id() default "";

        @AttributeDefinition(
                name = "Protocol",
                options = {
                    @Option(label = "5, or 3.1.1 if the broker is older", value = "auto"),
                    @Option(label = "5", value = "5"),
                    @Option(label = "3.1.1", value = "3.1.1")
                })
        String version() default "auto";

        @AttributeDefinition(
                name = "Keep alive",
                description = "Seconds of silence after which the connection is tested",
                min = "5",
                max = "65535")
        int keep__alive() default 60;

        @AttributeDefinition(
                name = "Discovery",
                description = "Set up the devices that announce themselves in Home Assistant's way")
        boolean discovery() default true;

        @AttributeDefinition(name = "Discovery prefix", description = "The topic under which they do")
        String discovery__prefix() default "homeassistant";

        @AttributeDefinition(name = "Show disabled", description = "Set up also what devices announce as disabled")
        boolean show__disabled() default false;

        @AttributeDefinition(
                name = "Status topic",
                description = "Where the house says that it comes and goes; empty for <discovery prefix>/status",
                required = false)
        String status__topic() default "";

        @AttributeDefinition(
                name = "Birth",
                description = "What it says when it comes; empty for nothing",
                required = false)
        String birth__payload() default "online";

        @AttributeDefinition(
                name = "Will",
                description = "What is said when it goes; empty for nothing",
                required = false)
        String will__payload() default "offline";

        @AttributeDefinition(name = "Status quality of service", min = "0", max = "2")
        int status__qos() default 0;

        @AttributeDefinition(
                name = "Status retained",
                description = "Whether the broker keeps birth and will for who comes later")
        boolean status__retain() default false;
    }

    private final BundleContext bundle;
    private final Templates templates;
    private final Map<String, Object> configuration;

    @Activate
    public MqttPlatform(BundleContext bundle, @Reference Templates templates, Map<String, Object> configuration) {
        this.bundle = bundle;
        this.templates = templates;
        this.configuration = configuration;
    }

    @Blocking
    @Override
    public void setUp(Home home) {
        var settings = Settings.of(configuration);
        settings.ca().ifPresent(TrustFile::read);
        var broker = new Broker(home, settings, HiveLink::of, RandomGenerator.getDefault());
        settings.discovery()
                .ifPresent(prefix -> Discovery.start(home, broker, templates, prefix, settings.disabledToo()));
        offer(home, broker, settings);
        broker.start();
    }

    private void offer(Home home, Mqtt mqtt, Settings settings) {
        var properties = Map.of("host", settings.host(), "port", settings.port());
        var registration = bundle.registerService(Mqtt.class, mqtt, FrameworkUtil.asDictionary(properties));
        home.own(registration::unregister);
    }
}
