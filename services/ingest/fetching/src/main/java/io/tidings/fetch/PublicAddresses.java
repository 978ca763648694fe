package io.tidings.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Which IP addresses are public: IANA's special-purpose registries (RFC 6890 and what came after) and, for IPv6, nothing
 * outside global unicast, so that what is not yet given out stays refused.
 */
final class PublicAddresses {

    private static final List<Block> NEVER = List.of(
            new Block("169.254.0.0/16", "link-local, where clouds give their metadata"),
            new Block("168.63.129.16/32", "a cloud's own server for its machines"),
            new Block("100.100.100.200/32", "a cloud's metadata"),
            new Block("192.0.0.192/32", "a cloud's metadata"),
            new Block("fd00:ec2::/32", "a cloud's metadata"),
            new Block("fd20:ce::/32", "a cloud's metadata"),
            new Block("fe80::/10", "link-local"));

    private static final List<Block> NOT_PUBLIC = List.of(
            new Block("0.0.0.0/8", "this network"),
            new Block("10.0.0.0/8", "private"),
            new Block("100.64.0.0/10", "shared by a provider's customers"),
            new Block("127.0.0.0/8", "this machine"),
            new Block("172.16.0.0/12", "private"),
            new Block("192.0.0.0/24", "for protocols"),
            new Block("192.0.2.0/24", "for documentation"),
            new Block("192.88.99.0/24", "6to4 relays"),
            new Block("192.168.0.0/16", "private"),
            new Block("198.18.0.0/15", "for measurements"),
            new Block("198.51.100.0/24", "for documentation"),
            new Block("203.0.113.0/24", "for documentation"),
            new Block("224.0.0.0/4", "multicast"),
            new Block("240.0.0.0/4", "reserved or broadcast"),
            new Block("::1/128", "this machine"),
            new Block("::/96", "an IPv4 address inside IPv6"),
            new Block("64:ff9b::/96", "an IPv4 address behind NAT64"),
            new Block("64:ff9b:1::/48", "an IPv4 address behind NAT64"),
            new Block("fc00::/7", "private"),
            new Block("ff00::/8", "multicast"),
            new Block("2001::/23", "for protocols, Teredo among them"),
            new Block("2001:db8::/32", "for documentation"),
            new Block("2002::/16", "an IPv4 address behind 6to4"),
            new Block("3fff::/20", "for documentation"));

    private static final Block GLOBAL_UNICAST = new Block("2000::/3", "");

    private PublicAddresses() {}

    /** Why an address is not public; empty when it is. An IPv4 address mapped into IPv6 counts as itself. */
    static Optional<String> reason(InetAddress address) {
        byte[] bytes = unmapped(address.getAddress());
        Optional<String> listed = neverReason(address).or(() -> first(NOT_PUBLIC, bytes));
        boolean outside = bytes.length == 16 && !GLOBAL_UNICAST.holds(bytes);
        return listed.isEmpty() && outside ? Optional.of("not given out for public use") : listed;
    }

    /** Why an address is refused even for a trusted host; empty when it is not. */
    static Optional<String> neverReason(InetAddress address) {
        return first(NEVER, unmapped(address.getAddress()));
    }

    private static Optional<String> first(List<Block> blocks, byte[] bytes) {
        return blocks.stream()
                .filter(block -> block.holds(bytes))
                .map(block -> block.what)
                .findFirst();
    }

    private static byte[] unmapped(byte[] bytes) {
        if (bytes.length != 16) {
            return bytes;
        }
        for (int i = 0; i < 12; i++) {
            if (bytes[i] != (byte) (i < 10 ? 0 : 0xff)) {
                return bytes;
            }
        }
        return new byte[] {bytes[12], bytes[13], bytes[14], bytes[15]};
    }

    private static final class Block {
        private final byte[] start;
        private final int bits;
        private final String what;

        Block(String written, String what) {
            int slash = written.indexOf('/');
            this.start = literal(written.substring(0, slash));
            this.bits = Integer.parseInt(written.substring(slash + 1));
            this.what = what;
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if (((address[bit >> 3] ^ start[bit >> 3]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }

        private static byte[] literal(String address) {
            try {
                return InetAddress.ofLiteral(address).getAddress();
            } catch (IllegalArgumentException wrong) {
                throw new IllegalStateException("Not an address: " + address, wrong);
            }
        }
    }
}
