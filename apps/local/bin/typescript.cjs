// `node --require` this, and TypeScript files load as they stand, aliases and decorators included.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { transformSync } = require('@swc/core');
const { aliases, jsxOptions, options } = require('./swc.cjs');

process.setSourceMapsEnabled(true);

for (const [extension, own] of [
  ['.ts', options],
  ['.tsx', jsxOptions],
]) {
  Module._extensions[extension] = (module, filename) => {
    module._compile(transformSync(readFileSync(filename, 'utf8'), { ...own, filename, swcrc: false }).code, filename);
  };
}

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const [pattern, target] = aliases.find(([alias]) => new RegExp(alias).test(request)) ?? [];
  return resolve.call(this, pattern ? request.replace(new RegExp(pattern), target) : request, ...rest);
};
