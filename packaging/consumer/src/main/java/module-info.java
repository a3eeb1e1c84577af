module dev.example.consumer {
    requires dev.marquee.core;
}
