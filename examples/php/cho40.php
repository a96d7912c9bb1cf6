<?php
declare(strict_types=1);

/** A refusal as RFC 9457 tells it; `problem` has the type and the facts. */
final class Refused extends RuntimeException
{
    /** @param array<string, mixed> $problem */
    public function __construct(public readonly int $status, string $title, public readonly array $problem)
    {
        parent::__construct("{$status} {$title}");
    }
}

/** Speaks to a Cho40 server over /v1, with what PHP 8.1 and later has in itself. */
final class Cho40
{
    public function __construct(private string $url, private string $key)
    {
        $this->url = rtrim($url, '/');
    }

    /** A query: `ask('stall.home', ['stallId' => …])`. */
    public function ask(string $procedure, array $parameters = []): mixed
    {
        $query = $parameters === [] ? '' : '?' . http_build_query($parameters, '', '&', PHP_QUERY_RFC3986);
        return $this->send('GET', self::path($procedure) . $query);
    }

    /** A mutation; sent again with the same key it has one effect. */
    public function call(string $procedure, array $body, ?string $idempotencyKey = null): mixed
    {
        return $this->send('POST', self::path($procedure), $body, $idempotencyKey);
    }

    private function send(string $method, string $path, ?array $body = null, ?string $key = null, int $tries = 4): mixed
    {
        $headers = ["Authorization: Bearer {$this->key}", 'Content-Type: application/json'];
        if ($key !== null) {
            $headers[] = "Idempotency-Key: {$key}";
        }
        $http = ['method' => $method, 'header' => $headers, 'ignore_errors' => true, 'timeout' => 30, 'follow_location' => 0];
        if ($body !== null) {
            $http['content'] = json_encode($body, JSON_THROW_ON_ERROR);
        }
        $text = @file_get_contents($this->url . $path, false, stream_context_create(['http' => $http]));
        if ($text === false) {
            throw new RuntimeException("no answer from {$this->url}");
        }
        // Of the last answer, should there have been more than one.
        $status = 0;
        $wait = null;
        foreach ($http_response_header as $line) {
            if (preg_match('~^HTTP/\S+ (\d{3})~', $line, $found)) {
                [$status, $wait] = [(int) $found[1], null];
            } elseif (preg_match('~^Retry-After: *(\d+)~i', $line, $found)) {
                $wait = (int) $found[1];
            }
        }
        if ($status < 400) {
            return json_decode($text, true, 512, JSON_THROW_ON_ERROR);
        }
        if ($wait === null || $tries <= 1) {
            $details = json_decode($text, true) ?? [];
            throw new Refused($status, $details['title'] ?? 'refused', $details['problem'] ?? ['type' => 'about:blank']);
        }
        // Too much at once, or a database that starts again: both say for how long to wait.
        sleep($wait);
        return $this->send($method, $path, $body, $key, $tries - 1);
    }

    private static function path(string $procedure): string
    {
        return '/v1/' . str_replace('.', '/', $procedure);
    }
}

/** A TypeID: the milliseconds of now and random bits, so that ids sort by time. */
function newId(string $prefix): string
{
    $bytes = substr(pack('J', (int) (microtime(true) * 1000)), 2) . random_bytes(10);
    $bytes[6] = chr(ord($bytes[6]) & 0x0f | 0x70);
    $bytes[8] = chr(ord($bytes[8]) & 0x3f | 0x80);
    // 128 bits in 26 symbols of 5: two empty ones go before.
    $bits = '00';
    foreach (str_split($bytes) as $byte) {
        $bits .= str_pad(decbin(ord($byte)), 8, '0', STR_PAD_LEFT);
    }
    $symbols = array_map(fn (string $five) => '0123456789abcdefghjkmnpqrstvwxyz'[bindec($five)], str_split($bits, 5));
    return $prefix . '_' . implode('', $symbols);
}
