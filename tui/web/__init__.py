"""The full screen in a browser on the same machine; what stands here needs the extra `web`."""
