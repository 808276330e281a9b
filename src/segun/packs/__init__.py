"""What is known of a country before reading: actors, sources, regions. Data files and the one loader that checks them.

A pack is a folder of TOML files; :mod:`segun.packs.form` documents every field. Ids of a country's pack begin with its code
(``mx:cjng``); outlets and agencies that report from anywhere have none (``dea``, ``reuters``).
"""

from segun.packs.loader import available, load_pack, load_pack_folder, load_packs
from segun.packs.soundness import faults

__all__ = ["available", "faults", "load_pack", "load_pack_folder", "load_packs"]
