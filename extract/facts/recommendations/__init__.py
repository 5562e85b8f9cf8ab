"""The points that somebody recommends, who does and to whom."""
