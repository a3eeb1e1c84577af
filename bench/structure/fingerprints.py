#!/usr/bin/env python3
"""Prints one SHA-256 per model file, over the contents of its sections.

Names of sections and the texts of options are left out, so that a file can be compared with one written before they were renamed:
equal fingerprints mean equal parameters, training data and catalogue, byte for byte.

    bench/structure/fingerprints.py FOLDER...   # of .marquee files, made for instance by bench/structure/train-all.sh
"""
import hashlib
import pathlib
import struct
import sys


def fingerprint(path):
    data = path.read_bytes()
    table, count = struct.unpack_from("<qi", data, 24)
    digest = hashlib.sha256()
    for i in range(count):
        offset, length, kind = struct.unpack_from("<qqi", data, table + 64 * i)
        if data[table + 64 * i + 24 : table + 64 * i + 64].rstrip(b"\0").endswith((b"optionNames", b"optionValues")):
            continue
        digest.update(struct.pack("<qi", length, kind))
        digest.update(data[offset : offset + length])
    return digest.hexdigest()


files = sorted(file for folder in sys.argv[1:] for file in pathlib.Path(folder).glob("*.marquee"))
if not files:
    sys.exit("no .marquee file in: " + " ".join(sys.argv[1:]) + "; name folders that have some")
for file in files:
    print(f"{fingerprint(file)}  {file.stem}")
