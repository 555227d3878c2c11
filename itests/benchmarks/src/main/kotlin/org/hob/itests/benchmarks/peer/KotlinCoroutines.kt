package org.hob.itests.benchmarks.peer

import java.util.concurrent.Executors
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.async
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import kotlinx.coroutines.yield

/** Kotlin's coroutines on one thread. */
internal class KotlinCoroutines : PeerCoroutines {

    private val dispatcher =
        Executors.newSingleThreadExecutor { Thread(it).apply { isDaemon = true } }.asCoroutineDispatcher()
    private var ran = 0

    override fun giveWay(times: Int) = onThread {
        repeat(2) {
            launch { repeat(times) { yield() } }
        }
    }

    override fun start(many: Int) = onThread {
        repeat(many) { launch { ran++ } }
    }

    override fun await(times: Int) = onThread {
        repeat(times) { async { ran++ }.await() }
    }

    private fun onThread(code: suspend CoroutineScope.() -> Unit) = runBlocking {
        withContext(dispatcher) { coroutineScope { code() } }
    }

    override fun close() = dispatcher.close()
}
