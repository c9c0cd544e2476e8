"""The windows: Home, the room, handing over; the theme and the widgets they are made of."""
