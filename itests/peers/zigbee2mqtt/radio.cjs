// A Zigbee radio that is not there. Loaded before Zigbee2MQTT (node --require), it takes the place of the radio adapter of
// zigbee-herdsman; everything above it is the genuine program.
//
// From a device:  a line "<network address> <cluster> <attribute> <type> <value>" (numbers) to a TCP port of the loopback
//                 address reports that value; the answer is "ok" or "error: <why>". The port is HOB_RADIO_PORT, or a free
//                 one, and is printed: "RADIO listens on <port>".
// To a device:    every command is printed: "RADIO <- <ieee address> <cluster> <command> <payload as JSON>".
//
// HOB_HERDSMAN is the folder of the zigbee-herdsman that Zigbee2MQTT itself uses.

"use strict";

const net = require("node:net");
const path = require("node:path");

const herdsman = path.join(process.env.HOB_HERDSMAN, "dist");
const { Adapter } = require(path.join(herdsman, "adapter/adapter.js"));
const Zcl = require(path.join(herdsman, "zspec/zcl"));
const Zdo = require(path.join(herdsman, "zspec/zdo"));

const ENDPOINT = 1;
const LINK_QUALITY = 120;

/** Bounded by the width of a transaction number on the air. */
const TRANSACTIONS = 256;

class SimulatedRadio extends Adapter {
  hasZdoMessageOverhead = false;

  /** What the devices remember: "<network address>/<cluster>/<attribute>" to value. */
  #memory = new Map();

  #transaction = 0;

  // What devices say ---------------------------------------------------------------------------------------------------

  async start() {
    const server = net.createServer((socket) => this.#serve(socket));
    server.listen(Number(process.env.HOB_RADIO_PORT ?? 0), "127.0.0.1", () =>
      console.log(`RADIO listens on ${server.address().port}`),
    );
    return "resumed";
  }

  #serve(socket) {
    socket.setEncoding("utf8");
    socket.on("error", (error) => console.log(`RADIO lost a peer: ${error.message}`));
    let rest = "";
    socket.on("data", (text) => {
      const lines = (rest + text).split("\n");
      rest = lines.pop();
      for (const line of lines) socket.write(this.#answer(line.trim()) + "\n");
    });
  }

  #answer(line) {
    const numbers = line.split(/\s+/).map(Number);
    if (numbers.length !== 5 || numbers.some(Number.isNaN)) {
      return `error: line: ${line} (expected: network address, cluster, attribute, type, value)`;
    }
    const [address, cluster, attrId, dataType, attrData] = numbers;
    try {
      this.#report(address, cluster, [{ attrId, dataType, attrData }]);
      return "ok";
    } catch (error) {
      return `error: ${error.message}`;
    }
  }

  #report(address, cluster, records) {
    for (const { attrId, attrData } of records) this.#remember(address, cluster, attrId, attrData);
    this.#transaction = (this.#transaction + 1) % TRANSACTIONS;
    this.#say(this.#receive(address, ENDPOINT, fromDevice(this.#transaction, "report", cluster, records)));
  }

  // What devices are told ----------------------------------------------------------------------------------------------

  async sendZclFrameToEndpoint(ieee, address, endpoint, frame, timeout, disableResponse) {
    const { header, cluster } = frame;
    const answer = (name, payload) =>
      this.#receive(address, endpoint, fromDevice(header.transactionSequenceNumber, name, cluster.ID, payload));
    if (header.isGlobal && frame.command.name === "read") {
      const values = answer("readRsp", frame.payload.map(({ attrId }) => this.#read(address, cluster, attrId)));
      this.#say(values);
      return values;
    }
    if (!header.isGlobal) this.#obey(ieee, address, cluster, frame.command.name, frame.payload ?? {});
    return disableResponse ? undefined : answer("defaultRsp", { cmdId: frame.command.ID, statusCode: 0 });
  }

  #read(address, cluster, attrId) {
    const attribute = Object.values(cluster.attributes).find((known) => known.ID === attrId);
    const dataType = attribute?.type ?? Zcl.DataType.UINT8;
    const unset = dataType === Zcl.DataType.OCTET_STR || dataType === Zcl.DataType.CHAR_STR ? "" : 0;
    const attrData = this.#memory.get(`${address}/${cluster.ID}/${attrId}`) ?? unset;
    return { attrId, status: Zcl.Status.SUCCESS, dataType, attrData };
  }

  #obey(ieee, address, cluster, command, payload) {
    console.log(`RADIO <- ${ieee} ${cluster.name} ${command} ${JSON.stringify(payload)}`);
    const { genOnOff, genLevelCtrl, lightingColorCtrl } = Zcl.Clusters;
    const switched = (on) => this.#remember(address, genOnOff.ID, genOnOff.attributes.onOff.ID, on ? 1 : 0);
    if (cluster.ID === genOnOff.ID) {
      const isOn = this.#memory.get(`${address}/${genOnOff.ID}/${genOnOff.attributes.onOff.ID}`) === 1;
      switched(command === "toggle" ? !isOn : command === "on");
    }
    if (cluster.ID === genLevelCtrl.ID && payload.level !== undefined) {
      this.#remember(address, genLevelCtrl.ID, genLevelCtrl.attributes.currentLevel.ID, payload.level);
      if (command.endsWith("OnOff")) switched(payload.level > 0);
    }
    if (payload.colortemp !== undefined) {
      const { colorTemperature } = lightingColorCtrl.attributes;
      this.#remember(address, lightingColorCtrl.ID, colorTemperature.ID, payload.colortemp);
    }
  }

  #remember(address, cluster, attribute, value) {
    this.#memory.set(`${address}/${cluster}/${attribute}`, value);
  }

  // The air ------------------------------------------------------------------------------------------------------------

  #receive(address, endpoint, frame) {
    const data = frame.toBuffer();
    return {
      clusterID: frame.cluster.ID,
      address,
      header: Zcl.Header.fromBuffer(data),
      data,
      endpoint,
      linkquality: LINK_QUALITY,
      groupID: 0,
      wasBroadcast: false,
      destinationEndpoint: ENDPOINT,
    };
  }

  #say(payload) {
    this.emit("zclPayload", payload);
  }

  // What is left of an adapter: a network that is up, and nothing that joins or leaves it -------------------------------

  async stop() {}
  async reset() {}
  async permitJoin() {}
  async addInstallCode() {}
  async sendZclFrameToGroup() {}
  async sendZclFrameToAll() {}
  async setChannelInterPAN() {}
  async restoreChannelInterPAN() {}
  async sendZclFrameInterPANToIeeeAddr() {}
  async sendZclFrameInterPANBroadcast() {}
  async backup() {}

  async supportsBackup() {
    return false;
  }

  async getCoordinatorIEEE() {
    return "0x00124b0000000001";
  }

  async getCoordinatorVersion() {
    return { type: "simulated", meta: { revision: 1 } };
  }

  async getNetworkParameters() {
    return { panID: 0x1a62, extendedPanID: "0xdddddddddddddddd", channel: 11, nwkUpdateID: 0 };
  }

  async sendZdo(ieee, address, cluster, payload, disableResponse) {
    return disableResponse ? undefined : [Zdo.Status.SUCCESS, undefined];
  }

  waitFor() {
    return { promise: new Promise(() => {}), cancel() {} };
  }
}

function fromDevice(transaction, command, cluster, payload) {
  return Zcl.Frame.create(
    Zcl.FrameType.GLOBAL,
    Zcl.Direction.SERVER_TO_CLIENT,
    true,
    undefined,
    transaction,
    command,
    cluster,
    payload,
    {},
  );
}

Adapter.create = async (...settings) => new SimulatedRadio(...settings);
