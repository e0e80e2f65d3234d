"""What drawing a component in a test does not need to do each time."""

from __future__ import annotations

from functools import cache

from streamlit.components.v2 import manifest_scanner

# Each AppTest reads what every installed package says of itself, which stays the same meanwhile.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)
