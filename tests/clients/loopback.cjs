// Loaded into both test clients before they start (Node and Bun): they listen on loopback instead of on every interface.
"use strict";

const HOST = "127.0.0.1";

if (globalThis.Bun) {
  const serve = Bun.serve;
  Bun.serve = (options) => serve({ ...options, hostname: HOST });
} else {
  const { Server } = require("node:net");
  const listen = Server.prototype.listen;
  Server.prototype.listen = function (port, ...rest) {
    if (port !== null && typeof port === "object") return listen.call(this, { ...port, host: HOST }, ...rest);
    return listen.call(this, port, HOST, ...rest.filter((argument) => typeof argument === "function"));
  };
}
