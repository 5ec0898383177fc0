/** As the processes run it: React's other build checks every element, and takes several times as long. Read before React is. */
process.env['NODE_ENV'] ??= 'production';
