package org.hob.itests.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The genuine Zigbee2MQTT from npm, with three devices, on a radio that is not there ({@code itests/peers/zigbee2mqtt/radio.cjs}): a bulb that is
 * switched, a weather sensor and a door that report.
 */
public final class Zigbee2Mqtt implements AutoCloseable {

    /** The network addresses of the devices, as in {@code database.db}. */
    public static final int BULB = 40369, WEATHER = 6538, DOOR = 6539;

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Folder folder;
    private final Program program;
    private final Transcript radio;
    private final int radioPort;

    private Zigbee2Mqtt(Folder folder, Program program, Transcript radio, int radioPort) {
        this.folder = folder;
        this.program = program;
        this.radio = radio;
        this.radioPort = radioPort;
    }

    /** Starts it at that broker and waits until all its devices are announced there. */
    public static Zigbee2Mqtt start(Mosquitto broker) throws IOException, InterruptedException {
        Path itests = Path.of(System.getProperty("hob.itests")).toRealPath();
        Path modules = itests.resolve("node_modules");
        if (!Files.exists(modules.resolve("zigbee2mqtt"))) {
            throw new IllegalStateException("zigbee2mqtt is not installed in itests/ (itests/run brings it)");
        }
        Path ours = itests.resolve("peers/zigbee2mqtt");
        Folder folder = Folder.temporary("zigbee2mqtt");
        for (String file : List.of("configuration.yaml", "database.db")) {
            Files.copy(ours.resolve(file), folder.path().resolve(file));
        }
        Map<String, String> environment = Map.of(
                "ZIGBEE2MQTT_DATA", folder.path().toString(),
                "ZIGBEE2MQTT_CONFIG_MQTT_SERVER", "mqtt://127.0.0.1:" + broker.port(),
                "HOB_HERDSMAN", modules.resolve("zigbee-herdsman").toString(),
                // It compares itself with the git repository it is started in and wants to be rebuilt: there is none.
                "GIT_DIR", folder.path().toString());
        List<String> command = List.of(
                modules.resolve("node/bin/node").toString(),
                "--require",
                ours.resolve("radio.cjs").toString(),
                modules.resolve("zigbee2mqtt/index.js").toString());
        Transcript radio = new Transcript("the radio");
        Program program = Program.start("zigbee2mqtt", folder.path(), environment, command, line -> {
            if (line.startsWith("RADIO <-")) radio.add(line);
        });
        int radioPort = Integer.parseInt(
                program.said().await("RADIO listens on (\\d+)", LIMIT).group(1));
        Zigbee2Mqtt started = new Zigbee2Mqtt(folder, program, radio, radioPort);
        program.said().await("homeassistant/sensor/0x00158d0001a2b3c5/linkquality/config", LIMIT);
        return started;
    }

    /** Lets a device report a value: numbers as in the Zigbee Cluster Library. */
    public void report(int address, int cluster, int attribute, int type, int value) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), radioPort);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            String line = "%d %d %d %d %d\n".formatted(address, cluster, attribute, type, value);
            socket.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
            String answer = reader.readLine();
            if (!"ok".equals(answer)) throw new IOException("the radio said: " + answer);
        }
    }

    /** Lets the weather sensor report so many degrees Celsius. */
    public void reportTemperature(double degrees) throws IOException {
        report(WEATHER, 0x0402, 0, 0x29, (int) Math.round(degrees * 100));
    }

    /** Lets the door report whether it is open. */
    public void reportDoor(boolean open) throws IOException {
        report(DOOR, 0x0006, 0, 0x10, open ? 1 : 0);
    }

    /** Returns the commands that reach the devices: {@code RADIO <- <ieee address> <cluster> <command> <payload>}. */
    public Transcript radio() {
        return radio;
    }

    /** Returns its log. */
    public Transcript said() {
        return program.said();
    }

    @Override
    public void close() throws IOException {
        program.close();
        folder.close();
    }
}
